package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Severity;
import org.multitudelibs.publiccode.spdx.Remark.Kind;

/**
 * Reads expressions by descent: OR joins what AND joins, AND joins licences, each with its exception. Unknown ids are
 * told and read over, so that all of them are told at once; the first error of syntax ends the reading.
 */
final class ExpressionReader {
    static final int LONGEST = 2_000;
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH");
    /** Stands where an id is unknown; never given out. */
    private static final Expression PLACEHOLDER = new Expression.Listed("MIT", false);

    private final String text;
    private final Dialect dialect;
    private final SpdxList list = SpdxList.current();
    private final List<Token> tokens;
    private final List<Remark> remarks = new ArrayList<>();
    private int next;

    private ExpressionReader(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.tokens = Token.all(text);
    }

    static Parsed read(String text, Dialect dialect) {
        if (text.length() > LONGEST) {
            Remark remark = new Remark(Kind.TOO_LONG, LONGEST, text.length() - LONGEST, "", Optional.empty());
            return new Parsed(Optional.empty(), List.of(remark));
        }
        Parsed parsed = new ExpressionReader(text, dialect).whole();
        return parsed.isValid() ? parsed : byName(text).orElse(parsed);
    }

    /** A licence told by its name instead of its id is one mistake. */
    private static Optional<Parsed> byName(String text) {
        return SpdxList.current().named(text.strip()).map(licence -> {
            Remark remark = remark(Kind.UNKNOWN_LICENCE, new Token(text, 0), Optional.of(licence.id()));
            return new Parsed(Optional.empty(), List.of(remark));
        });
    }

    private Parsed whole() {
        try {
            if (tokens.isEmpty()) {
                throw stop(Kind.EMPTY, end(), Optional.empty());
            }
            Expression expression = any();
            if (next < tokens.size()) {
                throw unexpected(peek());
            }
            boolean failed = remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR);
            return new Parsed(failed ? Optional.empty() : Optional.of(expression), remarks);
        } catch (Stop stop) {
            remarks.add(stop.remark);
            return new Parsed(Optional.empty(), remarks);
        }
    }

    private Expression any() {
        List<Expression> parts = new ArrayList<>(List.of(all()));
        while (acceptOperator("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts);
    }

    private Expression all() {
        List<Expression> parts = new ArrayList<>(List.of(operand()));
        while (acceptOperator("AND")) {
            parts.add(operand());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
    }

    private Expression operand() {
        Token token = peek();
        if (token.is("(")) {
            next++;
            Expression inside = any();
            if (peek().isEnd()) {
                throw stop(Kind.NOT_CLOSED, token, Optional.of(")"));
            }
            if (!peek().is(")")) {
                throw unexpected(peek());
            }
            next++;
            if (isOperator(peek(), "WITH")) {
                throw stop(Kind.NOTHING_TO_EXCEPT, peek(), Optional.empty());
            }
            return inside;
        }
        if (token.isEnd() || token.is(")") || OPERATORS.contains(token.word().toUpperCase(Locale.ROOT))) {
            throw stop(Kind.LICENCE_MISSING, token.isEnd() ? end() : token, Optional.empty());
        }
        next++;
        Expression licence = licence(token);
        return acceptOperator("WITH") ? with(licence) : licence;
    }

    private Expression licence(Token token) {
        String word = token.word();
        Optional<Expression> reference = Words.reference(word);
        if (reference.isPresent()) {
            return reference.get();
        }
        Optional<Licence> whole = list.licence(word);
        boolean plus = whole.isEmpty() && word.endsWith("+");
        String id = plus ? word.substring(0, word.length() - 1) : word;
        Optional<Licence> licence = whole.or(() -> list.licence(id));
        if (licence.isEmpty()) {
            if (word.equals("+")) {
                throw stop(Kind.PLUS_APART, token, Optional.empty());
            }
            if (list.addition(word).isPresent()) {
                tell(Kind.EXCEPTION_WITHOUT_LICENCE, token, Optional.empty());
            } else {
                tellUnknown(token, plus ? Optional.of(id) : Optional.empty());
            }
            return PLACEHOLDER;
        }
        if (licence.get().deprecated()) {
            tell(Kind.DEPRECATED_LICENCE, token, licence.get().replacement().filter(instead -> !plus));
        }
        return new Expression.Listed(licence.get().id(), plus);
    }

    /** With the id that was meant; {@code Apache 2.0} is one name written with a space. */
    private void tellUnknown(Token token, Optional<String> beforePlus) {
        String word = token.word();
        if (word.toLowerCase(Locale.ROOT).startsWith("licenseref-")) {
            String name = word.substring("LicenseRef-".length()).replaceAll("[^A-Za-z0-9.-]+", "-");
            tell(Kind.UNKNOWN_LICENCE, token, Optional.of("LicenseRef-" + name).filter(ref -> !name.isEmpty()));
            return;
        }
        String[] parts = word.split("[/,;|]", -1);
        if (parts.length > 1
                && Stream.of(parts).allMatch(part -> list.licence(part).isPresent())) {
            tell(Kind.UNKNOWN_LICENCE, token, Optional.of(String.join(" OR ", parts)));
            return;
        }
        String joined = word + "-" + peek().word();
        Optional<String> inTwoWords = list.licence(joined)
                .filter(licence -> !licence.deprecated())
                .map(Licence::id)
                .or(() -> peek().word().matches("[vV]?[0-9.]+") ? list.nearestLicence(joined) : Optional.empty());
        if (inTwoWords.isPresent()) {
            Token second = tokens.get(next++);
            Token both = new Token(
                    text.substring(token.at(), second.at() + second.word().length()), token.at());
            tell(Kind.UNKNOWN_LICENCE, both, inTwoWords);
            return;
        }
        Optional<String> nearest = list.nearestLicence(beforePlus.orElse(word));
        tell(Kind.UNKNOWN_LICENCE, token, beforePlus.isPresent() ? nearest.map(ExpressionReader::orLater) : nearest);
    }

    private static String orLater(String id) {
        return id.endsWith("-only") ? id.replace("-only", "-or-later") : id + "+";
    }

    private Expression with(Expression licence) {
        if (licence instanceof Expression.Reference && dialect == Dialect.REFERENCE) {
            throw stop(Kind.NOTHING_TO_EXCEPT, tokens.get(next - 1), Optional.empty());
        }
        Token token = peek();
        if (token.isEnd() || token.is("(") || token.is(")")) {
            throw stop(Kind.EXCEPTION_MISSING, token.isEnd() ? end() : token, Optional.empty());
        }
        next++;
        if (dialect == Dialect.SPECIFICATION && Words.isAdditionReference(token.word())) {
            return new Expression.With(licence, token.word());
        }
        Optional<Addition> addition = list.addition(token.word());
        if (addition.isEmpty()) {
            if (list.licence(token.word()).isPresent()) {
                tell(Kind.LICENCE_AS_EXCEPTION, token, Optional.empty());
            } else {
                tell(Kind.UNKNOWN_EXCEPTION, token, list.nearestAddition(token.word()));
            }
            return PLACEHOLDER;
        }
        if (addition.get().deprecated() && dialect == Dialect.REFERENCE) {
            tell(Kind.DEPRECATED_EXCEPTION, token, Optional.empty());
        }
        return new Expression.With(licence, addition.get().id());
    }

    private boolean acceptOperator(String operator) {
        if (!isOperator(peek(), operator)) {
            return false;
        }
        next++;
        return true;
    }

    private boolean isOperator(Token token, String operator) {
        return token.is(operator) || dialect == Dialect.SPECIFICATION && token.is(operator.toLowerCase(Locale.ROOT));
    }

    private Stop unexpected(Token token) {
        String capitals = token.word().toUpperCase(Locale.ROOT);
        if (token.is(")")) {
            return stop(Kind.NOT_OPENED, token, Optional.empty());
        }
        if (OPERATORS.contains(capitals)) {
            // A second WITH, or an operator written in another case.
            return token.is(capitals)
                    ? stop(Kind.NOTHING_TO_EXCEPT, token, Optional.empty())
                    : stop(Kind.OPERATOR_CASE, token, Optional.of(capitals));
        }
        if (token.is("+")) {
            return stop(Kind.PLUS_APART, token, Optional.empty());
        }
        boolean aWord = token.is("(") || Character.isLetterOrDigit(token.word().charAt(0));
        return stop(aWord ? Kind.OPERATOR_MISSING : Kind.STRANGE, token, Optional.empty());
    }

    private Token peek() {
        return next < tokens.size() ? tokens.get(next) : end();
    }

    private Token end() {
        return new Token("", text.length());
    }

    private void tell(Kind kind, Token token, Optional<String> instead) {
        remarks.add(remark(kind, token, instead));
    }

    private Stop stop(Kind kind, Token token, Optional<String> instead) {
        return new Stop(remark(kind, token, instead));
    }

    private static Remark remark(Kind kind, Token token, Optional<String> instead) {
        String word = token.word();
        String shown = word.length() > 60 ? word.substring(0, 60) + "…" : word;
        return new Remark(kind, token.at(), word.length(), shown, instead);
    }

    /** Ends the reading at an error of syntax. */
    private static final class Stop extends RuntimeException {
        private final transient Remark remark;

        Stop(Remark remark) {
            super(null, null, false, false);
            this.remark = remark;
        }
    }
}
