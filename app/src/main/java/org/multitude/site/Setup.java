package org.multitude.site;

import java.util.Comparator;
import java.util.List;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.SetupStep;
import org.springframework.stereotype.Component;

/** The first hour of whoever runs the platform: its steps, and how each stands now. */
@Component
public class Setup {
    private final List<SetupStep> steps;

    Setup(List<SetupStep> steps) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(step -> step.step().place()))
                .toList();
    }

    /**
     * A step and how it stands.
     *
     * @param name its name
     * @param address where it is done
     * @param state how it stands
     */
    public record Row(String name, String address, SetupStep.State state) {}

    /** Every step, in order. */
    public List<Row> rows(Words words) {
        return steps.stream()
                .map(step -> new Row(words.t(step.step().name()), step.step().address(), step.state(words)))
                .toList();
    }

    /** How many are left to do. */
    public int left(Words words) {
        return (int) steps.stream().filter(step -> !step.state(words).done()).count();
    }
}
