package org.multitude.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.multitude.platform.find.LastSeals;
import org.springframework.stereotype.Component;

/** Gives lists the seals of the acts that they name by their order. */
@Component
class SealsOfThings implements LastSeals {
    private final ActStore acts;

    SealsOfThings(ActStore acts) {
        this.acts = acts;
    }

    @Override
    public Map<Long, Last> of(Collection<Long> orders) {
        Map<Long, Last> last = new HashMap<>();
        if (!orders.isEmpty()) {
            acts.byOrders(orders).forEach((order, act) -> last.put(order, new Last(act.seal(), act.occurredAt())));
        }
        return last;
    }
}
