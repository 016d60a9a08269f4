package org.multitude.record.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.multitude.record.Commitment;
import org.multitude.record.Entry;
import org.multitude.record.MalformedEntry;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.Receipt;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a receipt without network: the entry it carries is in the signed log, and its openings open the entry. */
public final class ReceiptCheck {
    private ReceiptCheck() {}

    /**
     * What a receipt proves.
     *
     * @param index place of the act in the log
     * @param size size of the log that was signed
     * @param type what was done
     * @param origin name of the log
     * @param recorded the hour in which its entry says that it was recorded
     * @param nature what it is if it is not an act of people here: imported, or simulated
     * @param witnesses those of the policy that cosigned, each with when it says it did
     * @param values fields that the receipt opens, as they were recorded
     * @param findings what does not hold; none when all is well
     */
    public record Checked(
            long index,
            long size,
            String type,
            String origin,
            String recorded,
            Optional<String> nature,
            List<String> witnesses,
            Map<String, String> values,
            List<Finding> findings) {
        public Checked {
            witnesses = List.copyOf(witnesses);
            values = new TreeMap<>(values);
            findings = List.copyOf(findings);
        }
    }

    /** Checks the bytes of a receipt against the key of the log. */
    public static Checked check(byte[] file, String vkey) {
        return check(file, vkey, Optional.empty());
    }

    /** Checks the bytes of a receipt against the key of the log and, if there is one, a policy that names witnesses. */
    public static Checked check(byte[] file, String vkey, Optional<Policy> policy) {
        try {
            VerifierKey key = VerifierKey.parse(vkey);
            Receipt receipt = Receipt.parse(file);
            JsonNode extra = JsonMapper.shared()
                    .readTree(receipt.extra().orElseThrow(() -> new MalformedEntry("the receipt carries no entry")));
            byte[] bytes = Base64.getDecoder().decode(extra.path("entry").asString(""));
            if (receipt.checkpoint().signatures().stream()
                    .noneMatch(signature -> signature.name().equals(key.name())
                            && signature.keyId().equals(key.keyId()))) {
                return unfit(otherKey(receipt, key));
            }
            Checkpoint checkpoint = receipt.verify(bytes, key.name(), List.of(key));
            Entry entry = Entry.parse(bytes);
            Map<String, String> values = new TreeMap<>(entry.tokens());
            WitnessedBy witnessed = WitnessedBy.of(receipt.checkpoint().bytes(), policy, key);
            List<Finding> findings = new ArrayList<>(witnessed.findings());
            extra.path("openings").properties().forEach(opening -> open(entry, opening, values, findings));
            return new Checked(
                    receipt.index(),
                    checkpoint.size(),
                    entry.type(),
                    checkpoint.origin(),
                    entry.time().toString(),
                    entry.nature(),
                    witnessed.names(),
                    values,
                    findings);
        } catch (TlogException | MalformedEntry e) {
            return unfit(String.valueOf(e.getMessage()));
        } catch (JacksonException | IllegalArgumentException e) {
            return unfit("it was changed or damaged: what it says cannot be read");
        }
    }

    private static Checked unfit(String why) {
        return new Checked(
                -1, -1, "", "", "", Optional.empty(), List.of(), Map.of(), List.of(new Finding("receipt", why)));
    }

    /** A receipt from before a change of key is as good as ever, with the key of then. */
    private static String otherKey(Receipt receipt, VerifierKey key) {
        String signers = receipt.checkpoint().signatures().stream()
                .map(signature -> signature.name() + "+" + signature.keyId())
                .distinct()
                .collect(Collectors.joining(", "));
        return "it was not signed with this key, " + key.name() + "+" + key.keyId() + ", but by " + signers
                + "; keys that the record had before are at /log/1/key, /log/2/key… of its site";
    }

    private static void open(
            Entry entry, Map.Entry<String, JsonNode> opening, Map<String, String> values, List<Finding> findings) {
        String name = opening.getKey();
        byte[] key = Base64.getDecoder().decode(opening.getValue().path("key").asString(""));
        JsonNode value = opening.getValue().path("value");
        String text = value.isNull() || value.isMissingNode() ? null : value.asString();
        if (key.length != Commitment.KEY_BYTES
                || !Commitment.of(key, name, text).equals(entry.commitments().get(name))) {
            findings.add(new Finding("receipt", "what it says of " + name + " is not what was recorded"));
        } else if (text != null) {
            values.put(name, text);
        }
    }
}
