package org.multitude.contribution;

import java.util.Comparator;
import java.util.Map;
import org.multitude.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers several contributions that ask the same, each by an act of its own, all or none. */
@Service
class AnswerTogether {
    private final AnswerContribution answer;

    AnswerTogether(AnswerContribution answer) {
        this.answer = answer;
    }

    /** Answers those, each at the version that was read. */
    @Transactional
    void answer(PersonId person, Map<ContributionId, Integer> versions, AnswerContribution.Draft draft) {
        // In the order of their ids, which is that of whoever else answers several.
        versions.keySet().stream()
                .sorted(Comparator.comparing(ContributionId::toString))
                .forEach(id -> answer.answer(person, id, versions.getOrDefault(id, -1), draft));
    }
}
