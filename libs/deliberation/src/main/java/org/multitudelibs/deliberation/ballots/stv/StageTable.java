package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.ballots.Wording;

/** Stages in columns of plain text. */
final class StageTable {
    private StageTable() {}

    static String text(StvCount count) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Stage", count, stage -> String.valueOf(stage.number())));
        rows.add(row("", count, stage -> heading(count, stage)));
        for (int candidate : count.candidates().numbers()) {
            rows.add(row(count.candidates().name(candidate), count, stage -> cell(stage, candidate)));
        }
        rows.add(row("non-transferable", count, stage -> Wording.figure(stage.nonTransferable())));
        rows.add(row("lost by rounding", count, stage -> Wording.figure(stage.lost())));
        rows.add(row("quota", count, stage -> Wording.figure(stage.quota())));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                pad(line, row.get(column), width(rows, column), column == 0);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(String first, StvCount count, Function<Stage, String> cell) {
        List<String> row = new ArrayList<>();
        row.add(first);
        count.stages().forEach(stage -> row.add(cell.apply(stage)));
        return row;
    }

    private static String heading(StvCount count, Stage stage) {
        String names = count.candidates().names(stage.about());
        return switch (stage.kind()) {
            case FIRST_PREFERENCES -> "first preferences";
            case SURPLUS -> "surplus of " + names;
            case EXCLUSION -> "without " + names;
            case ELECTION -> "shares adjusted";
            case LAST_VACANCIES -> "last vacancies";
        };
    }

    private static String cell(Stage stage, int candidate) {
        BigFraction votes = stage.votes().get(candidate);
        return switch (stage.statuses().get(candidate)) {
            case CONTINUING -> Wording.figure(votes);
            case ELECTED -> Wording.figure(votes) + (stage.elected().contains(candidate) ? " elected" : "*");
            case EXCLUDED -> votes.equals(BigFraction.ZERO) ? "–" : Wording.figure(votes) + " excluded";
        };
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static void pad(StringBuilder line, String cell, int width, boolean left) {
        String space = " ".repeat(width - cell.length());
        line.append(left ? "" : "  ").append(left ? cell + space : space + cell);
    }
}
