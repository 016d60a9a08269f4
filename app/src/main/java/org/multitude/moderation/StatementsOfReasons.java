package org.multitude.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.multitude.platform.text.SafeText;
import org.springframework.stereotype.Component;

/** Every decision as a line with the columns of the European database of statements of reasons. */
@Component
class StatementsOfReasons {
    private static final List<String> COLUMNS = List.of(
            "puid",
            "decision_visibility",
            "decision_account",
            "decision_ground",
            "category",
            "decision_facts",
            "content_type",
            "territorial_scope",
            "application_date",
            "end_date_visibility_restriction",
            "source_type",
            "automated_detection",
            "automated_decision",
            "decision_ground_reference_url",
            "appeal");

    /** What is hidden is hidden from everybody. */
    private static final String EVERYWHERE =
            "AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK";

    private final DecisionStore decisions;

    StatementsOfReasons(DecisionStore decisions) {
        this.decisions = decisions;
    }

    /** Writes them, newest first, none held longer than it takes. */
    void write(Writer out, String origin) throws IOException {
        CSVPrinter csv = CSVFormat.RFC4180.print(out);
        csv.printRecord(COLUMNS);
        try {
            decisions.each(decision -> {
                try {
                    csv.printRecord(values(decision, origin));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        csv.flush();
    }

    private static List<String> values(Decision decision, String origin) {
        return List.of(
                decision.id().toString(),
                "DECISION_VISIBILITY_CONTENT_DISABLED",
                decision.account() == Decision.Account.LIMITED ? "DECISION_ACCOUNT_SUSPENDED" : "",
                decision.ground().code(),
                decision.category().code(),
                SafeText.of(decision.facts()),
                "CONTENT_TYPE_TEXT",
                EVERYWHERE,
                day(decision.at()),
                decision.stands()
                        ? ""
                        : decision.answer().map(answer -> day(answer.at())).orElse(""),
                decision.detection() == Decision.Detection.NOTICE ? "SOURCE_ARTICLE_16" : "SOURCE_VOLUNTARY",
                decision.detection() == Decision.Detection.NOTICE ? "No" : "Yes",
                "AUTOMATED_DECISION_NOT_AUTOMATED",
                origin + decision.address(),
                decision.state().code());
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }
}
