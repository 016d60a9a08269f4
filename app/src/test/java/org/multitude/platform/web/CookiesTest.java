package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opengov.consultation.Asking;
import org.multitude.opengov.consultation.Choice;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What browsers are asked to keep: little, said on a page, and never for reading. */
class CookiesTest {
    private final TestServer server = TestServer.shared();

    @Test
    void readingAsksABrowserToKeepNothing() {
        SignedIn somebody = TestPeople.administrator(server);
        List<String> kept = pages().stream()
                .flatMap(path -> List.of(server.browser(), somebody.browser()).stream()
                        .map(browser -> browser.get(path))
                        .filter(answer -> !answer.header("Set-Cookie").isEmpty())
                        .map(answer -> path + ": " + answer.header("Set-Cookie")))
                .toList();

        assertThat(kept).isEmpty();
    }

    /** Every page and file that needs no more than its address, but for those that are asked to set a cookie. */
    private Set<String> pages() {
        Set<String> paths = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("org.multitude.")
                    && route.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))) {
                route.getPatternValues().stream()
                        .filter(path -> !path.contains("{"))
                        .forEach(paths::add);
            }
        });
        assertThat(paths).hasSizeGreaterThan(80);
        return paths;
    }

    @Test
    void aSessionComesWithSigningInAndGoesWithSigningOut() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        String password = TestPeople.password(server, her);
        Browser browser = server.browser();

        Answer in = browser.get("/sign-in")
                .form("form[action='/sign-in']")
                .with("name", her.person().handle())
                .with("password", password)
                .submit();

        assertThat(in.header("Set-Cookie"))
                .matches("session=[\\w-]{20,}; Path=/; Max-Age=2592000; Expires=[^;]+; HttpOnly; SameSite=Lax");
        Answer out = browser.get("/account").form("form[action='/sign-out']").submit();
        assertThat(out.header("Set-Cookie")).startsWith("session=; Path=/; Max-Age=0;");
    }

    @Test
    void aLanguageIsKeptOnceChosenAndAVoteFindsItsVoterOnItsOwnPages() {
        assertThat(server.browser().get("/language/en?to=/data").header("Set-Cookie"))
                .matches("language=en; Path=/; Max-Age=31536000; Expires=[^;]+; HttpOnly; SameSite=Lax");
        Asking asking = Asking.ofItsOwn(server);
        Answer voted = Asking.vote(server.browser(), asking.path(), Choice.AGREE);
        assertThat(voted.header("Set-Cookie"))
                .matches("participation=[^;]{20,}; Path=" + asking.path()
                        + "; Max-Age=15552000; Expires=[^;]+; HttpOnly; SameSite=Lax");
    }

    @Test
    void whereTheSiteIsReachedByHttpsEveryCookieIsSentThatWayOnly() {
        assertThat(Cookies.header("session", "x", "/", Duration.ofDays(1), true))
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    /** Sources that hold one of these words. */
    private static List<String> sources(String... words) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Arrays.stream(words).anyMatch(read(file)::contains))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereIsOneWayToGiveACookieAndThePageAboutPersonalDataNamesThemAll() throws IOException {
        assertThat(sources("Set-Cookie", "SET_COOKIE")).containsExactly("Cookies.java");
        ArchRuleDefinition.noClasses()
                .that()
                .areNotAssignableTo(Cookies.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ResponseCookie.class)
                .orShould()
                .callMethod(
                        jakarta.servlet.http.HttpServletResponse.class, "addCookie", jakarta.servlet.http.Cookie.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.multitude"));

        assertThat(server.browser()
                        .get("/privacy")
                        .page()
                        .select("#cookies th code")
                        .eachText())
                .containsExactly("session", "language", "participation", "visit", "provider");
    }
}
