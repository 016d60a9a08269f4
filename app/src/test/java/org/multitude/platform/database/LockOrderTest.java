package org.multitude.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

class LockOrderTest {
    @Test
    void idsAreLockedInTheOrderOfTheDatabase() {
        List<UUID> ids = Stream.concat(
                        Stream.of(new UUID(-1, 0), new UUID(1, 0), new UUID(1, -1), new UUID(1, 1)),
                        Stream.generate(UUID::randomUUID).limit(200))
                .toList();

        assertThat(LockOrder.of(ids))
                .isEqualTo(TestServer.shared()
                        .bean(JdbcClient.class)
                        .sql("select id from unnest(:ids::uuid[]) id order by id")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }
}
