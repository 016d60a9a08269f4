package org.multitude.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.multitude.platform.kept.Kept;
import org.multitude.platform.text.Html;
import org.multitude.platform.text.Words;

/** A copy for people: one page that needs nothing else, and in which nothing runs. */
final class CopyAsPage implements CopyFormat {
    private static final String STYLE = """
            body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#15211c;background:#fff}
            h1{font-size:1.9rem;line-height:1.15}h2{font-size:1.25rem;margin-top:3rem;border-top:1.5px solid}
            dl{display:grid;grid-template-columns:minmax(8rem,14rem) minmax(0,1fr);gap:.2rem 1rem;margin:0;padding:.75rem 0;
            border-bottom:1px solid #d3dad5}dt{color:#4a5751}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}a{color:inherit}
            .none{color:#4a5751}@media(prefers-color-scheme:dark){body{color:#e8eeea;background:#0f1613}dt,.none{color:#a8b5ae}
            dl{border-color:#2d3a34}}@media(max-width:34rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
            """;

    private final Writer writer;
    private final Words words;
    private final Instant now;
    private final String site;

    /** Writes to an output that stays open. */
    CopyAsPage(OutputStream output, Words words, Instant now, String site) {
        this.writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        this.words = words;
        this.now = now;
        this.site = site;
    }

    @Override
    public void begin() {
        String title = Html.escape(words.t("kept.title", site));
        write("<!doctype html>\n<html lang=\"" + words.lang().code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n<title>"
                + title + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + title
                + "</h1>\n<p>"
                + Html.escape(words.t("kept.lead", words.moment(now))) + "</p>\n");
    }

    @Override
    public void section(Kept kept) {
        write("<h2>" + Html.escape(words.t("kept." + kept.name())) + "</h2>\n");
    }

    @Override
    public void row(Kept kept, List<CopiedValue> values) {
        StringBuilder row = new StringBuilder("<dl>\n");
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof CopiedValue.Nothing)) {
                row.append("<dt>")
                        .append(Html.escape(
                                words.t("kept.is." + kept.columns().get(i).name())))
                        .append("</dt><dd>")
                        .append(shown(values.get(i)))
                        .append("</dd>\n");
            }
        }
        write(row.append("</dl>\n").toString());
    }

    @Override
    public void sectionEnds(long rows) {
        if (rows == 0) {
            write("<p class=\"none\">" + Html.escape(words.t("kept.none")) + "</p>\n");
        }
    }

    @Override
    public void end() {
        write("</main>\n</body>\n</html>\n");
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String shown(CopiedValue value) {
        return switch (value) {
            case CopiedValue.Nothing() -> "";
            case CopiedValue.Text(String text) -> Html.escape(text);
            case CopiedValue.Texts(var texts) -> Html.escape(String.join(", ", texts));
            case CopiedValue.Count(long number) -> words.number(number);
            case CopiedValue.Moment(var at) ->
                "<time datetime=\"" + at + "\">" + Html.escape(words.moment(at)) + "</time>";
            case CopiedValue.Day(var day) ->
                "<time datetime=\"" + day + "\">" + Html.escape(words.date(day)) + "</time>";
            case CopiedValue.Yes(boolean yes) -> Html.escape(words.t(yes ? "kept.yes" : "kept.no"));
            case CopiedValue.Code(String code, String said) -> Html.escape(said);
            case CopiedValue.PageOf(String address) -> link(address, address);
            case CopiedValue.Thing(var id, var name, var address) ->
                address.map(known -> link(known, name.orElse(known)))
                        .orElseGet(() -> Html.escape(words.t("kept.not-public")));
            case CopiedValue.Act(var id, String page, var receipt) ->
                link(page, words.t("kept.proof"))
                        + receipt.map(known -> " · " + link(known, words.t("kept.receipt")))
                                .orElse("");
        };
    }

    private static String link(String address, String shown) {
        return "<a href=\"" + Html.escape(address) + "\">" + Html.escape(shown) + "</a>";
    }

    private void write(String html) {
        try {
            writer.write(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
