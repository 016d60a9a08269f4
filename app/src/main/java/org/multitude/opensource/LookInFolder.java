package org.multitude.opensource;

import java.nio.file.Path;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for licence files in the folder that holds the current card of a software. */
@Service
public class LookInFolder {
    private final Register register;
    private final FolderLook folders;
    private final RecordLook record;
    private final TransactionTemplate transaction;

    LookInFolder(Register register, FolderLook folders, RecordLook record, TransactionTemplate transaction) {
        this.register = register;
        this.folders = folders;
        this.record = record;
        this.transaction = transaction;
    }

    /**
     * Records what lies there, unless it is known.
     *
     * @param file the file of the card
     */
    public void look(CommonsId software, Path file, Card card) {
        folders.beside(file, card)
                .ifPresent(look -> transaction.executeWithoutResult(status ->
                        record.foundAnew(register.find(software).orElseThrow(NotFound::new), look, Act.Nature.HERE)));
    }
}
