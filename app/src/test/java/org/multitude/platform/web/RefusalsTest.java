package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitude.Answer;
import org.multitude.TestServer;

class RefusalsTest {
    private static final TestServer SERVER = TestServer.shared();

    @ParameterizedTest
    @CsvSource({
        "/record/act/nothing,404",
        "/record/act/nothing.json,404",
        "/code/x/versions/999999,404",
        "/api/v1/record/acts?from=first,400",
        "/api/v1/policies?limit=many,400",
        "/account?saved=perhaps,401"
    })
    void whatIsNoIdOrNoNumberIsRefusedAndNothingFails(String path, int status) {
        Answer page = SERVER.browser().get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"/data/x/versions?before=later,400", "/record/act/nothing,404"})
    void aPersonReadsWhatToDo(String path, int status) {
        Answer page = SERVER.browser().get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.find("main h1").text()).isNotEmpty();
    }

    @Test
    void aProblemNamesItselfAndLeadsNowhere() {
        Answer problem = SERVER.browser().get("/api/v1/datasets/nulle-part");
        assertThat(problem.json().path("type").asString()).isEqualTo("about:blank");
        assertThat(problem.json().path("code").asString()).isEqualTo("web.not-found");
    }
}
