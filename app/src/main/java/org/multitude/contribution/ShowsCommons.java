package org.multitude.contribution;

import java.util.List;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.community.Community;
import org.multitude.identity.Organization;
import org.multitude.record.ToldAct;

/** The page of one opening: what it adds stands beside what every page of a commons shows, under one name each. */
public interface ShowsCommons {
    /** What every page of a commons shows. */
    CommonsPage commons();

    default CommonsEntry entry() {
        return commons().entry();
    }

    default Organization body() {
        return commons().body();
    }

    default List<Register.Linked> linked() {
        return commons().linked();
    }

    default List<Community> communities() {
        return commons().communities();
    }

    default CommonsContributions contributions() {
        return commons().contributions();
    }

    default List<ToldAct> acts() {
        return commons().acts();
    }

    default boolean publisher() {
        return commons().publisher();
    }

    default boolean following() {
        return commons().following();
    }
}
