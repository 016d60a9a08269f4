package org.multitudelibs.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** The syntax of policy files (C2SP tlog-policy, "Policy file syntax and structure"). */
final class PolicyText {

    private static final String SPACES = " \t";
    private static final int DELETE = 0x7f;

    private final List<PolicyLog> logs = new ArrayList<>();
    private final List<PolicyWitness> witnesses = new ArrayList<>();
    private final List<PolicyGroup> groups = new ArrayList<>();
    private final PolicyNames names = new PolicyNames();
    private Optional<String> quorum = Optional.empty();

    private PolicyText() {}

    static Policy parse(byte[] file) {
        if (file.length > Policy.MAX_BYTES) {
            throw new MalformedException("policy is above " + Policy.MAX_BYTES + " bytes");
        }
        // One character for each byte, so that comments may be in any encoding.
        return new PolicyText().policy(new String(file, StandardCharsets.ISO_8859_1));
    }

    static String format(Policy policy) {
        StringBuilder text = new StringBuilder();
        policy.logs().forEach(log -> line(text, "log " + log.key().vkey(), log.url()));
        policy.witnesses()
                .forEach(witness -> line(
                        text, "witness " + witness.name() + " " + witness.key().vkey(), witness.url()));
        policy.groups()
                .forEach(group -> line(
                        text,
                        "group " + group.name() + " " + threshold(group) + " " + String.join(" ", group.members()),
                        Optional.empty()));
        line(text, "quorum " + policy.quorum(), Optional.empty());
        return text.toString();
    }

    static void word(String word) {
        Utf8.encode(word, "policy");
        if (word.isEmpty() || word.chars().anyMatch(c -> c <= ' ' || c == DELETE)) {
            throw new MalformedException("a word of a policy is empty, or has a space or a control character");
        }
    }

    static void name(String name) {
        word(name);
        if (name.equals(Policy.NONE)) {
            throw new MalformedException("the name none is only for the quorum");
        }
    }

    private Policy policy(String octets) {
        int number = 0;
        for (int start = 0; start < octets.length(); ) {
            number++;
            int end = octets.indexOf('\n', start);
            try {
                if (end < 0) {
                    throw new MalformedException("no newline at the end");
                }
                line(octets.substring(start, end));
            } catch (MalformedException e) {
                throw new MalformedException("policy line " + number + ": " + e.getMessage(), e);
            }
            start = end + 1;
        }
        return new Policy(
                logs, witnesses, groups, quorum.orElseThrow(() -> new MalformedException("policy has no quorum line")));
    }

    private void line(String octets) {
        if (octets.chars().anyMatch(c -> c < ' ' && c != '\t' || c == DELETE)) {
            throw new MalformedException("control character");
        }
        if (octets.replace('\t', ' ').stripLeading().startsWith("#")) {
            return;
        }
        List<String> words = words(Utf8.decode(octets.getBytes(StandardCharsets.ISO_8859_1), "line"));
        if (!words.isEmpty()) {
            definition(words);
        }
    }

    private void definition(List<String> words) {
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new MalformedException("is not a log, witness, group or quorum line");
        }
    }

    private void log(List<String> words) {
        require(words.size() == 2 || words.size() == 3, "a log line is: log <vkey> [<url>]");
        PolicyLog log = new PolicyLog(
                VerifierKey.parse(words.get(1)), words.stream().skip(2).findFirst());
        names.log(log);
        logs.add(log);
    }

    private void witness(List<String> words) {
        require(words.size() == 3 || words.size() == 4, "a witness line is: witness <name> <vkey> [<url>]");
        if (!(VerifierKey.parse(words.get(2)) instanceof CosignatureVerifierKey key)) {
            throw new MalformedException("the key of a witness is of type 0x04 or 0x06, not 0x01");
        }
        PolicyWitness witness =
                new PolicyWitness(words.get(1), key, words.stream().skip(3).findFirst());
        names.witness(witness);
        witnesses.add(witness);
    }

    private void group(List<String> words) {
        require(words.size() > 3, "a group line is: group <name> all|any|<number> <member>...");
        List<String> members = words.subList(3, words.size());
        PolicyGroup group = new PolicyGroup(words.get(1), threshold(words.get(2), members.size()), members);
        names.group(group);
        groups.add(group);
    }

    private void quorum(List<String> words) {
        require(words.size() == 2, "a quorum line is: quorum <name>");
        require(quorum.isEmpty(), "a policy has one quorum line");
        names.quorum(words.get(1));
        quorum = Optional.of(words.get(1));
    }

    private static int threshold(String word, int members) {
        return switch (word) {
            case "all" -> members;
            case "any" -> 1;
            default -> (int) Math.min(Integer.MAX_VALUE, Decimal.parse(word, "threshold"));
        };
    }

    private static String threshold(PolicyGroup group) {
        if (group.threshold() == group.members().size()) {
            return "all";
        }
        return group.threshold() == 1 ? "any" : Integer.toString(group.threshold());
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        new StringTokenizer(line, SPACES).asIterator().forEachRemaining(word -> words.add((String) word));
        return words;
    }

    private static void line(StringBuilder text, String line, Optional<String> url) {
        text.append(line);
        url.ifPresent(word -> text.append(' ').append(word));
        text.append('\n');
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new MalformedException(reason);
        }
    }
}
