package org.multitude.contribution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsKind;
import org.springframework.stereotype.Component;

/** The kinds that the openings handed in. */
@Component
class Kinds {
    private final List<ContributionKind> kinds;

    Kinds(List<ContributionKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(ContributionKind::rank))
                .toList();
        this.kinds.forEach(kind -> {
            if (this.kinds.stream().filter(other -> same(kind, other)).count() > 1) {
                throw new IllegalStateException(
                        "two kinds of contribution to a " + kind.commons().code() + " are called " + kind.code());
            }
        });
    }

    /** Those of all openings, small rank first. */
    List<ContributionKind> all() {
        return kinds;
    }

    /** Those that can be brought to this kind of commons. */
    List<ContributionKind> to(CommonsKind commons) {
        return kinds.stream().filter(kind -> kind.commons() == commons).toList();
    }

    Optional<ContributionKind> find(CommonsKind commons, String code) {
        return to(commons).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind of a contribution that is there: the opening that took it still hands it in. */
    ContributionKind of(CommonsKind commons, String code) {
        return find(commons, code)
                .orElseThrow(() -> new IllegalStateException("no opening hands in the kind " + code + " any more"));
    }

    private static boolean same(ContributionKind one, ContributionKind other) {
        return one.commons() == other.commons() && one.code().equals(other.code());
    }
}
