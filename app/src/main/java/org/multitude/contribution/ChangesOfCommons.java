package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.ToldAct;
import org.springframework.stereotype.Component;

/** The latest acts that changed a commons, from which a body chooses the one that did what it announced. */
@Component
class ChangesOfCommons {
    private static final int READ = 60;
    private static final int OFFERED = 8;
    /** Acts around a commons that change nothing of it. */
    private static final List<String> AROUND = List.of("contribution.", "community.", "record.");

    private final PublicRecord record;
    private final ActsInWords inWords;

    ChangesOfCommons(PublicRecord record, ActsInWords inWords) {
        this.record = record;
        this.inWords = inWords;
    }

    List<RecordedAct> latest(CommonsId commons) {
        return record.about(commons.value(), READ).stream()
                .filter(act -> AROUND.stream().noneMatch(act.type()::startsWith))
                .limit(OFFERED)
                .toList();
    }

    List<ToldAct> latest(CommonsId commons, Words words) {
        return inWords.tell(latest(commons), words);
    }

    /** An act with its sentence. */
    Optional<ToldAct> told(ActId act, Words words) {
        return record.find(act).map(found -> inWords.tell(List.of(found), words).getFirst());
    }
}
