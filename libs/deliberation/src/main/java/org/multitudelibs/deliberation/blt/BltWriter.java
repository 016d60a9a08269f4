package org.multitudelibs.deliberation.blt;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/** Writes an election, one ballot a line. */
final class BltWriter {
    private static final Pattern ENDS_EARLY = Pattern.compile("\"\\s|[\\n\\r]");
    private static final Pattern NICKNAME = Pattern.compile("[^\\s\\[\\]\"#=()0-9-][^\\s\\[\\]=]*");

    private BltWriter() {}

    static String text(BltElection election) {
        StringBuilder text = new StringBuilder();
        List<String> names = election.ballots().candidates().names();
        text.append(names.size()).append(' ').append(election.seats()).append('\n');
        election.nicknames().forEach(BltWriter::checkNickname);
        option(text, "nick", election.nicknames());
        option(text, "withdrawn", numbers(election.withdrawn()));
        option(text, "undeclared", numbers(election.undeclared()));
        option(text, "tie", numbers(election.tieOrder()));
        option(text, "droop", election.options());
        for (Ranking ranking : election.ballots().rankings()) {
            // A line that begins with 0 would end the ballots.
            if (ranking.voters() > 0) {
                text.append(ranking.voters());
                ranking.places().forEach(place -> text.append(' ').append(String.join("=", numbers(place))));
                text.append(" 0\n");
            }
        }
        text.append("0\n");
        names.forEach(name -> text.append(quoted(name)).append('\n'));
        text.append(quoted(election.title())).append('\n');
        if (!election.notes().isEmpty()) {
            text.append(election.notes()).append('\n');
        }
        return text.toString();
    }

    private static void option(StringBuilder text, String name, List<String> words) {
        if (!words.isEmpty()) {
            text.append('[')
                    .append(name)
                    .append(' ')
                    .append(String.join(" ", words))
                    .append("]\n");
        }
    }

    private static List<String> numbers(Collection<Integer> candidates) {
        return candidates.stream()
                .map(candidate -> String.valueOf(candidate + 1))
                .collect(Collectors.toList());
    }

    private static void checkNickname(String nickname) {
        if (!NICKNAME.matcher(nickname).matches()) {
            throw new IllegalArgumentException("“" + nickname + "” cannot be written as a nickname of this format");
        }
    }

    private static String quoted(String name) {
        if (ENDS_EARLY.matcher(name).find()) {
            throw new IllegalArgumentException("“" + name + "” cannot be written between quotes of this format:"
                    + " a line break or a quote before a space ends them");
        }
        return '"' + name + '"';
    }
}
