package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.spdx.Dialect;
import org.multitudelibs.publiccode.spdx.Expression;
import org.multitudelibs.publiccode.spdx.Parsed;
import org.multitudelibs.publiccode.spdx.Remark;
import org.multitudelibs.publiccode.spdx.SpdxList;

/**
 * {@code legal.license} and {@code license}, in both directions. CodeMeta has addresses of licences or works, no
 * expressions: one licence of the SPDX list is its address there, any other expression is the name of a work.
 *
 * <p>Example: {@code EUPL-1.2} is {@code "https://spdx.org/licenses/EUPL-1.2"}; {@code EUPL-1.2 OR MIT} is
 * {@code {"@type": "schema:CreativeWork", "name": "EUPL-1.2 OR MIT"}}. Several addresses in a document do not say
 * whether all licences apply or one may be chosen, so none is read.
 */
final class Licences {
    private static final String SPDX = "https://spdx.org/licenses/";
    private static final Pattern ON_SPDX =
            Pattern.compile("https?://(?:www\\.)?spdx\\.org/licenses/([^/?#]+?)(?:\\.html|\\.json|\\.txt)?[/#]?");
    private static final Pattern ELSEWHERE =
            Pattern.compile("https?://(?:www\\.)?opensource\\.org/licenses?/([^/?#]+?)(?:\\.php|\\.html)?/?");

    private Licences() {}

    static Optional<Json> write(String license, Notes notes) {
        return parse(license, "legal.license", notes)
                .map(expression -> expression instanceof Expression.Listed listed && !listed.orLater()
                        ? Json.text(SPDX + listed.id())
                        : new Members()
                                .put("@type", "schema:CreativeWork")
                                .put("name", expression.toString())
                                .node());
    }

    static Optional<String> read(Thing software, Notes notes) {
        List<Value> licences = software.values("license");
        if (licences.size() > 1) {
            notes.add(Reason.SEVERAL_LICENCES, "license");
            return Optional.empty();
        }
        return licences.stream().findFirst().flatMap(value -> read(value, notes));
    }

    private static Optional<String> read(Value value, Notes notes) {
        Optional<Thing> work = value.isThing() ? value.thing() : Optional.empty();
        Optional<String> text = work.isPresent() ? work.flatMap(Licences::told) : value.text();
        work.ifPresent(Thing::noteRest);
        return text.flatMap(told -> {
                    Matcher onSpdx = ON_SPDX.matcher(told);
                    Matcher elsewhere = ELSEWHERE.matcher(told);
                    if (elsewhere.matches()
                            && SpdxList.current().licence(elsewhere.group(1)).isPresent()) {
                        notes.add(
                                Reason.LICENCE_ELSEWHERE,
                                value.path(),
                                Map.of("value", Notes.cut(told), "licence", elsewhere.group(1)));
                        return parse(elsewhere.group(1), value.path(), notes);
                    }
                    return parse(onSpdx.matches() ? onSpdx.group(1) : told, value.path(), notes);
                })
                .map(Expression::toString);
    }

    /** Of a work, what identifies it, else its address, else its name. */
    private static Optional<String> told(Thing work) {
        Optional<String> name = work.name();
        return work.text("@id").or(() -> work.text("url")).or(() -> name);
    }

    private static Optional<Expression> parse(String text, String key, Notes notes) {
        Parsed parsed = Expression.parse(text, Dialect.SPECIFICATION);
        if (!parsed.isValid()) {
            String problem = parsed.error().map(Remark::description).orElse("");
            notes.add(Reason.NOT_A_LICENCE, key, Map.of("value", Notes.cut(text), "problem", problem));
        }
        return parsed.expression();
    }
}
