package org.multitudelibs.tlog;

import java.util.List;

/**
 * A group of witnesses and other groups (C2SP tlog-policy, "Defining a witness group").
 *
 * @param name what other groups and the quorum call it
 * @param threshold how many members have to witness a checkpoint for the group to do so; 1 to the number of members
 * @param members names of witnesses and groups
 */
public record PolicyGroup(String name, int threshold, List<String> members) {

    /** @throws MalformedException if a name is none, there are no members, or the threshold is out of range */
    public PolicyGroup {
        PolicyText.name(name);
        members = List.copyOf(members);
        members.forEach(PolicyText::name);
        if (members.isEmpty()) {
            throw new MalformedException("group " + name + " has no members");
        }
        if (threshold < 1 || threshold > members.size()) {
            throw new MalformedException(
                    "group " + name + " needs " + threshold + " of " + members.size() + " members, which cannot be");
        }
    }
}
