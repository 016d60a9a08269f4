package org.multitude.record;

import java.util.List;
import java.util.Map;
import org.multitude.platform.find.Wish;

/**
 * Which acts an address asks for.
 *
 * @param wish the address, which can be changed
 * @param filter the acts
 * @param names how each body or thing that was asked for is called
 * @param unknown addresses at which there is no page whose acts could be shown
 */
record AskedActs(Wish wish, ActFilter filter, Map<String, String> names, List<String> unknown) {
    static final String TYPE = "type";
    static final String BODY = "body";
    static final String THING = "thing";

    AskedActs {
        names = Map.copyOf(names);
        unknown = List.copyOf(unknown);
    }
}
