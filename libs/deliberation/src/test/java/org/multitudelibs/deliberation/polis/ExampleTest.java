package org.multitudelibs.deliberation.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitudelibs.deliberation.opinion.OpinionMap;

class ExampleTest {

    @Test
    void aMapIsMadeFromAFolderOfPolis(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("comments.csv"), """
                timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
                0,,0,0,2,0,1,More trees
                0,,1,0,1,1,1,Trams at night
                """);
        Files.writeString(folder.resolve("votes.csv"), """
                timestamp,datetime,comment-id,voter-id,vote
                1,,0,0,1
                2,,1,0,1
                3,,0,1,1
                4,,1,1,-1
                """);
        // example
        OpinionMap map = PolisConversation.read(new PolisFolder(folder)).map();
        // end
        assertThat(map.placed()).hasSize(2);
        assertThat(map.groups()).hasSize(2);
    }
}
