package org.multitudelibs.tlog;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** What holds between the lines of a policy, checked line by line. */
final class PolicyNames {

    private final Set<ByteBuffer> logKeys = new HashSet<>();
    private final Set<ByteBuffer> witnessKeys = new HashSet<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    void log(PolicyLog log) {
        if (!logKeys.add(ByteBuffer.wrap(log.key().publicKey()))) {
            throw new MalformedException("log " + log.key().name() + " has the public key of another log");
        }
    }

    void witness(PolicyWitness witness) {
        if (!witnessKeys.add(ByteBuffer.wrap(witness.key().publicKey()))) {
            throw new MalformedException("witness " + witness.name() + " has the public key of another witness");
        }
        define(witness.name());
    }

    void group(PolicyGroup group) {
        for (String member : group.members()) {
            requireDefined(member);
            if (!members.add(member)) {
                throw new MalformedException(member + " is a member twice");
            }
        }
        define(group.name());
    }

    void quorum(String name) {
        if (!name.equals(Policy.NONE)) {
            requireDefined(name);
        }
    }

    private void define(String name) {
        if (!defined.add(name)) {
            throw new MalformedException("the name " + name + " is given twice");
        }
    }

    private void requireDefined(String name) {
        if (!defined.contains(name)) {
            throw new MalformedException("no witness or group before has the name " + name);
        }
    }
}
