import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.opinion.replay.Replay;
import org.multitudelibs.deliberation.opinion.replay.ReplayOptions;
import org.multitudelibs.deliberation.opinion.replay.Start;
import org.multitudelibs.deliberation.opinion.replay.Update;
import org.multitudelibs.deliberation.opinion.replay.Vote;

/**
 * Reads lines "participant statement opinion" (1 is agreement) with "update" after each batch, and prints each update's
 * plane as lines of numbers: statements, centre, components, extremity, and "end".
 */
class Replayed {
    public static void main(String[] arguments) throws IOException {
        Replay replay = new Replay(ReplayOptions.DEFAULT.startingFrom(new Start.Ones()));
        List<Vote> batch = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            if (words.length == 3) {
                batch.add(new Vote(
                        Integer.parseInt(words[0]),
                        Integer.parseInt(words[1]),
                        Opinion.of(Integer.parseInt(words[2]))));
            } else {
                print(replay.votes(batch));
                batch.clear();
            }
        }
    }

    private static void print(Update update) {
        print(update.statements());
        print(update.directions().centre());
        update.directions().components().forEach(Replayed::print);
        print(update.figures().stream().map(StatementFigures::extremity).toList());
        System.out.println("end");
    }

    private static void print(List<? extends Number> numbers) {
        System.out.println(String.join(" ", numbers.stream().map(String::valueOf).toList()));
    }
}
