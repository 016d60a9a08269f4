package org.multitude.contribution;

import java.util.Map;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.LockOrder;
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
        LockOrder.of(versions.keySet()).forEach(id -> answer.answer(person, id, versions.getOrDefault(id, -1), draft));
    }
}
