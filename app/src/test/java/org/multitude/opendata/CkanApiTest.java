package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import tools.jackson.databind.JsonNode;

class CkanApiTest {
    private static final TestServer SERVER = TestServer.shared();
    private static Publishing publishing;
    private static String name = "";

    @BeforeAll
    static void publish() {
        publishing = new Publishing(SERVER);
        name = publishing.publish("Adresses à chercher").replace("/data/", "");
        publishing.publish("Voies à chercher");
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(count("organization:" + body(), "")).isEqualTo(2));
    }

    private static String body() {
        return publishing.body.slug().text();
    }

    @Test
    void aPackageHasWhatClientsRead() {
        JsonNode shown = get("package_show?id=" + name).path("result");

        assertThat(shown.propertyNames())
                .contains("id", "name", "title", "notes", "license_id", "tags", "metadata_created", "metadata_modified")
                .contains("organization", "resources", "private", "type", "author", "author_email", "maintainer")
                .contains("maintainer_email", "state", "extras", "groups", "num_resources", "num_tags", "owner_org");
        assertThat(shown.path("title").asString()).isEqualTo("Adresses à chercher");
        assertThat(shown.path("license_id").asString()).isEqualTo("etalab-2.0");
        assertThat(shown.path("maintainer_email").asString()).isEqualTo("geo@vaubrun.example");
        assertThat(shown.path("groups").path(0).path("name").asString()).isEqualTo("regi");
        assertThat(shown.path("metadata_created").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{15}");
        JsonNode file = shown.path("resources").path(0);
        assertThat(file.propertyNames())
                .contains("id", "position", "name", "description", "format", "mimetype", "size", "hash", "created")
                .contains("last_modified", "url", "resource_type");
        assertThat(SERVER.browser()
                        .get(file.path("url")
                                .asString()
                                .replace(SERVER.address().toString(), ""))
                        .text())
                .isEqualTo(Publishing.CSV);
        assertThat(get("package_show?id=" + shown.path("id").asString()).path("result"))
                .isEqualTo(shown);
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of("", "adresses chercher", 2),
                Arguments.of("", "adresses introuvables", 0),
                Arguments.of("", "-title:voies", 0),
                Arguments.of("groups:regi AND tags:voies", "*:*", 2),
                Arguments.of("+tags:\"adresses\" -name:NAME", "", 1),
                Arguments.of("(name:NAME OR name:absent)", "", 1),
                Arguments.of("license_id:(etalab-2.0 OR cc-by) res_format:csv", "", 2),
                Arguments.of("metadata_modified:[2020-01-01T00:00:00Z TO *]", "", 2),
                Arguments.of("metadata_modified:[* TO 2020-01-01T00:00:00Z]", "", 0),
                Arguments.of("dataset_type:dataset AND state:active", "", 2),
                Arguments.of("name:adresses-a-cherch*", "", 1));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void clientsFindWhatTheyLookFor(String filter, String words, int found) {
        String whole = "organization:" + body() + " " + filter.replace("NAME", name);

        assertThat(count(whole, words)).isEqualTo(found);
    }

    @Test
    void aHarvesterWalksAllPagesInOneOrder() {
        String filter = "&fq=" + encoded("organization:" + body());
        JsonNode first =
                get("package_search?rows=1&start=0&sort=id%20asc" + filter).path("result");
        JsonNode second =
                get("package_search?rows=1&start=1&sort=id%20asc" + filter).path("result");
        JsonNode third =
                get("package_search?rows=1&start=2&sort=id%20asc" + filter).path("result");

        assertThat(first.path("count").asInt()).isEqualTo(2);
        assertThat(first.path("sort").asString()).isEqualTo("id asc");
        assertThat(first.path("results").path(0).path("id").asString())
                .isLessThan(second.path("results").path(0).path("id").asString());
        assertThat(third.path("results").isEmpty()).isTrue();
    }

    @Test
    void whatIsFoundIsCountedByFields() {
        JsonNode found = get("package_search?rows=0&facet.field=" + encoded("[\"tags\",\"organization\",\"groups\"]")
                        + "&fq=" + encoded("organization:" + body()))
                .path("result");

        assertThat(found.path("facets").path("tags").path("voies").asInt()).isEqualTo(2);
        JsonNode organization =
                found.path("search_facets").path("organization").path("items").path(0);
        assertThat(organization.path("name").asString()).isEqualTo(body());
        assertThat(organization.path("display_name").asString()).isEqualTo(publishing.body.name());
        assertThat(organization.path("count").asInt()).isEqualTo(2);
    }

    @Test
    void organisationsAndGroupsAreListedAndShown() {
        assertThat(get("organization_list").path("result").toString()).contains("\"" + body() + "\"");
        String several = encoded("[\"nulle-part\",\"" + body() + "\"]");
        assertThat(get("organization_list?organizations=" + several)
                        .path("result")
                        .toString())
                .isEqualTo("[\"" + body() + "\"]");
        assertThat(get("organization_list?limit=1&organizations=" + several)
                        .path("result")
                        .isEmpty())
                .isTrue();
        assertThat(get("organization_list?all_fields=true&organizations=" + body())
                        .path("result")
                        .path(0)
                        .path("package_count")
                        .asInt())
                .isEqualTo(2);
        JsonNode shown =
                get("organization_show?include_datasets=true&id=" + body()).path("result");
        assertThat(shown.path("title").asString()).isEqualTo(publishing.body.name());
        assertThat(shown.path("packages").size()).isEqualTo(2);
        assertThat(get("package_list?limit=100000").path("result").toString()).contains("\"" + name + "\"");
        assertThat(get("group_list").path("result").size())
                .isEqualTo(Theme.all().size());
        assertThat(get("group_show?id=regi")
                        .path("result")
                        .path("package_count")
                        .asInt())
                .isPositive();
        assertThat(get("status_show").path("result").path("ckan_version").asString())
                .matches("\\d+\\.\\d+\\.\\d+");
        assertThat(get("site_read").path("result").asBoolean()).isTrue();
        assertThat(get("help_show?name=package_show").path("result").asString()).contains("package_show");
        assertThat(SERVER.browser().get("/api/3").json().path("version").asInt())
                .isEqualTo(3);
    }

    @Test
    void questionsMayBeSentAsJsonOrAsAForm() {
        JsonNode json = SERVER.browser()
                .post(
                        "/api/action/package_search",
                        "application/json",
                        ("{\"fq_list\": [\"organization:" + body() + "\", \"tags:voies\"], \"rows\": 1}")
                                .getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(json.path("success").asBoolean()).isTrue();
        assertThat(json.path("result").path("count").asInt()).isEqualTo(2);
        assertThat(json.path("result").path("results").size()).isEqualTo(1);
        assertThat(SERVER.browser()
                        .post("/api/3/action/package_show", java.util.Map.of("id", name))
                        .json()
                        .path("result")
                        .path("name")
                        .asString())
                .isEqualTo(name);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("package_show?id=absent", 404, "Not Found Error"),
                Arguments.of("package_show", 409, "Validation Error"),
                Arguments.of("organization_show?id=absent", 404, "Not Found Error"),
                Arguments.of("package_search?rows=-1", 409, "Validation Error"),
                Arguments.of("package_search?rows=many", 409, "Validation Error"),
                Arguments.of("package_search?sort=colour", 400, "Search Query Error"),
                Arguments.of("package_search?fq=nothing:x", 400, "Search Query Error"),
                Arguments.of("package_search?fq=" + encoded("tags:(a OR"), 400, "Search Query Error"),
                Arguments.of(
                        "package_search?fq=" + encoded("metadata_modified:[now TO *]"), 400, "Search Query Error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failuresAreThoseThatClientsKnow(String action, int status, String type) {
        Answer answer = SERVER.browser().get("/api/3/action/" + action);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.json().path("error").path("__type").asString()).isEqualTo(type);
        assertThat(answer.json().path("help").asString()).contains("/api/3/action/help_show?name=");
    }

    @Test
    void whatIsNoActionIsABareSentence() {
        for (Answer answer : List.of(
                SERVER.browser().get("/api/3/action/no_such_action"),
                SERVER.browser().get("/api/3/action/package_create"),
                SERVER.browser()
                        .post(
                                "/api/3/action/package_show",
                                "application/json",
                                "{\"id\":".getBytes(StandardCharsets.UTF_8)),
                SERVER.browser()
                        .post(
                                "/api/3/action/package_show",
                                "application/json",
                                "[1]".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().isString()).isTrue();
            assertThat(answer.json().asString()).startsWith("Bad request - ");
        }
        Answer denied = SERVER.browser()
                .post("/api/3/action/package_create", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.json().path("error").path("__type").asString()).isEqualTo("Authorization Error");
    }

    private static int count(String filter, String words) {
        return get("package_search?rows=0&fq=" + encoded(filter) + "&q=" + encoded(words))
                .path("result")
                .path("count")
                .asInt(-1);
    }

    private static JsonNode get(String action) {
        Answer answer = SERVER.browser().get("/api/3/action/" + action);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
