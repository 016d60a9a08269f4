package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;

/** The door for openings: finds contributions, and settles those that a change answers. */
@Service
public class Contributions {
    private static final int MOST = 100;

    private final ContributionStore contributions;
    private final ContributionListStore lists;
    private final FinishContribution finish;
    private final PublicRecord record;

    Contributions(
            ContributionStore contributions,
            ContributionListStore lists,
            FinishContribution finish,
            PublicRecord record) {
        this.contributions = contributions;
        this.lists = lists;
        this.finish = finish;
        this.record = record;
    }

    /** A contribution by id. */
    public Optional<Contribution> find(ContributionId id) {
        return contributions.find(id);
    }

    /** Those on a commons that were answered and still wait for what was announced: a change may settle them. */
    public List<Contribution> open(CommonsId commons) {
        return lists.leftToDo(commons, MOST);
    }

    /**
     * Says that a contribution is done, in the caller's transaction.
     *
     * @param outcome what changed
     * @param about acts and things that made the change, such as the new version of a dataset
     * @param address path of the page that shows it
     * @throws org.multitude.platform.web.NotFound when there is none
     * @throws org.multitude.platform.web.NotAllowed when the person publishes for another body
     * @throws NotNow when its answer leaves nothing to be done
     */
    public void done(ContributionId id, PersonId person, Prose outcome, List<UUID> about, String address) {
        Optional<ActId> change = record.byIds(about.stream().map(ActId::new).toList()).keySet().stream()
                .findFirst();
        finish.finish(person, id, new FinishContribution.Draft(outcome, Optional.of(address), about, change));
    }
}
