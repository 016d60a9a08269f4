package org.multitude.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.multitude.platform.settings.InvalidSetting;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.Settings;
import org.multitudelibs.tlog.MalformedException;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.PolicyWitness;
import org.multitudelibs.tlog.SignedNote;
import org.springframework.stereotype.Component;

/** The witnesses that the operator names, read once: a file that is wrong stops the start and says why. */
@Component
class WitnessPolicy {
    private static final Policy NONE = new Policy(List.of(), List.of(), List.of(), Policy.NONE);

    private final Policy policy;

    WitnessPolicy(Settings settings) {
        policy = settings.witnesses().map(WitnessPolicy::read).orElse(NONE);
    }

    private static Policy read(Path file) {
        try {
            return Policy.parse(Files.readAllBytes(file));
        } catch (MalformedException e) {
            throw new InvalidSetting(Setting.WITNESSES, "must be a policy that can be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new InvalidSetting(Setting.WITNESSES, "must be the path of a file that can be read", e);
        }
    }

    /** What is asked of a checkpoint. */
    Policy policy() {
        return policy;
    }

    /** Those that can be asked. */
    List<PolicyWitness> reachable() {
        return policy.witnesses().stream()
                .filter(witness ->
                        witness.url().filter(url -> url.matches("https?://.*")).isPresent())
                .toList();
    }

    /** Names of those that cosigned a checkpoint. */
    List<String> witnessed(byte[] note) {
        return policy.evaluate(SignedNote.parse(note)).witnessed().stream()
                .map(one -> one.witness().name())
                .toList();
    }
}
