package org.multitude.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hash of the one code that is good. */
@Repository
class ClaimCodeStore {
    private final JdbcClient jdbc;

    ClaimCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes this the code. */
    void replace(ClaimCode code) {
        jdbc.sql("""
                        insert into identity.claim_code (code_hash) values (:hash)
                        on conflict (only_one) do update set code_hash = excluded.code_hash
                        """).param("hash", code.hash()).update();
    }

    /** Uses up the code; false when it is another one, or somebody used it before. */
    boolean use(ClaimCode code) {
        return jdbc.sql("delete from identity.claim_code where code_hash = :hash")
                        .param("hash", code.hash())
                        .update()
                == 1;
    }
}
