package org.multitude.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.platform.database.embedded.DataDirectory.query;

import org.junit.jupiter.api.Test;

class SharedServerTest {

    @Test
    void aSecondProcessAdoptsALiveServerAndLeavesItRunning() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
            try (OtherProgram other = new OtherProgram(data.path())) {
                assertThat(other.port()).isEqualTo(server.port());
                assertThat(other.saidItOwns()).isFalse();
                other.endsByItself();
            }
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
            assertThat(server.owns()).isTrue();
        }
    }

    @Test
    void theFirstProcessLeavesTheServerToTheSecond() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                OtherProgram first = new OtherProgram(data.path())) {
            assertThat(first.saidItOwns()).isTrue();
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data.path())) {
                assertThat(server.owns()).isFalse();
                first.endsByItself();
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
                assertThat(server.owns()).isTrue();
            }
            assertThat(data.server()).isEmpty();
        }
    }

    @Test
    void theServerStopsWhenTheProcessEnds() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                OtherProgram only = new OtherProgram(data.path())) {
            assertThat(data.server()).isPresent();
            only.endsByItself();
            assertThat(data.server()).isEmpty();
        }
    }

    @Test
    void twoHandlesInOneProcessShareTheServer() throws Exception {
        try (DataDirectory data = DataDirectory.used();
                EmbeddedPostgres second = sharedByTwo(data)) {
            assertThat(query(second, "SELECT 1")).isEqualTo("1");
        }
    }

    private static EmbeddedPostgres sharedByTwo(DataDirectory data) {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data.path())) {
            EmbeddedPostgres second = EmbeddedPostgres.start(data.path());
            assertThat(second.port()).isEqualTo(first.port());
            return second;
        }
    }
}
