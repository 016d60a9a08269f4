package org.multitude.opensource;

import java.nio.file.Path;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for licence files in the folder that holds the current card of a software. */
@Service
public class LookInFolder {
    private final Register register;
    private final FolderLook folders;
    private final RecordLook record;

    LookInFolder(Register register, FolderLook folders, RecordLook record) {
        this.register = register;
        this.folders = folders;
        this.record = record;
    }

    /**
     * Records what lies there, unless it is known.
     *
     * @param file the file of the card
     */
    @Transactional
    public void look(CommonsId software, Path file, Card card) {
        folders.beside(file, card)
                .ifPresent(look ->
                        record.foundAnew(register.find(software).orElseThrow(NotFound::new), look, Act.Nature.HERE));
    }
}
