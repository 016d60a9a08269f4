package org.multitude.platform.outbound;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import org.junit.jupiter.api.Test;

class OneClientTest {
    /**
     * Commands that run on somebody's own machine, against an address that she typed there: the verifier, and the
     * rehearsal that calls the server it has just started.
     */
    private static final String COMMANDS = "org\\.multitude\\.(record\\.verify\\..*|RehearseCommand)";

    /** The library's way to a witness for programs that have no client of their own; whoever gives it one is found here. */
    private static final String LIBRARY =
            "org\\.multitudelibs\\.tlog\\.(HttpClientTransport|WitnessClient|WitnessTransport)";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.multitude", "org.multitudelibs");

    @Test
    void nothingElseThanTheOutboundClientCallsTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.multitude.platform.outbound..")
                .and()
                .haveNameNotMatching(COMMANDS)
                .and()
                .haveNameNotMatching(LIBRARY)
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are HTTP clients") {
                    @Override
                    public boolean test(JavaClass type) {
                        String name = type.getName();
                        return name.startsWith("java.net.http.")
                                || name.startsWith("org.apache.hc.")
                                || name.startsWith("org.apache.http.")
                                || name.startsWith("okhttp3.")
                                || name.startsWith("org.eclipse.jetty.client.")
                                || name.startsWith("org.apache.jena.http.")
                                || name.startsWith("org.apache.jena.sparql.exec.http.")
                                || name.startsWith("org.apache.jena.rdfconnection.")
                                || name.startsWith("org.springframework.http.client.")
                                || name.startsWith("org.springframework.web.client.")
                                || name.startsWith("org.springframework.web.reactive.function.client.")
                                || name.equals("java.net.URLConnection")
                                || name.equals("java.net.HttpURLConnection")
                                || name.equals("java.net.Socket")
                                || name.equals("org.springframework.core.io.UrlResource");
                    }
                })
                .because("every address that a person or a file can name goes through OutboundClient")
                .check(MAIN);
    }

    @Test
    void noAddressIsOpenedWithoutAClient() {
        noClasses()
                .that()
                // It reads the archive of PostgreSQL, which lies on the class path.
                .doNotHaveSimpleName("BinariesResource")
                .should()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "getContent")
                .check(MAIN);
    }

    @Test
    void noGraphIsReadFromAnAddress() {
        // These open whatever address they are given; graphs are read from streams that were fetched or uploaded.
        noClasses()
                .should()
                .callMethod("org.apache.jena.riot.RDFDataMgr", "loadModel", String.class.getName())
                .orShould()
                .callMethod("org.apache.jena.riot.RDFDataMgr", "loadDataset", String.class.getName())
                .orShould()
                .callMethod("org.apache.jena.riot.RDFDataMgr", "loadGraph", String.class.getName())
                .orShould()
                .callMethod("org.apache.jena.riot.RDFDataMgr", "open", String.class.getName())
                .orShould()
                .callMethod("org.apache.jena.riot.RDFParser", "source", String.class.getName())
                .orShould()
                .callMethod("org.apache.jena.riot.RDFParserBuilder", "source", String.class.getName())
                .check(MAIN);
    }

    @Test
    void onlyTheResolverOfTheOperatorIsAskedForNames() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.multitude.platform.outbound.DomainRecords")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.naming..")
                .check(MAIN);
    }
}
