package org.multitude.documents;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModules;

/** Which module uses which, as the code has it: a Mermaid diagram and a table. */
final class ModulesDrawing {
    private final Map<String, Set<String>> uses = new TreeMap<>();

    ModulesDrawing(ApplicationModules modules) {
        modules.stream()
                .forEach(module -> uses.put(
                        module.getIdentifier().toString(),
                        module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(used -> used.getIdentifier().toString())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Arrows that follow from others are left out, as one reads them anyway. */
    String mermaid() {
        StringBuilder diagram = new StringBuilder("```mermaid\nflowchart TB\n");
        fromTheTop()
                .forEach(module -> uses.get(module).stream()
                        .filter(used -> !indirectly(module, used))
                        .forEach(used -> diagram.append("    ")
                                .append(module)
                                .append(" --> ")
                                .append(used)
                                .append('\n')));
        return diagram.append("```\n").toString();
    }

    /** Every use, one module a line. */
    String table() {
        return fromTheTop()
                .map(module -> "| " + module + " | " + String.join(", ", uses.get(module)) + " |\n")
                .collect(Collectors.joining("", "| module | uses |\n| --- | --- |\n", ""));
    }

    private java.util.stream.Stream<String> fromTheTop() {
        return uses.keySet().stream()
                .sorted(Comparator.comparing(this::height).reversed().thenComparing(Comparator.naturalOrder()));
    }

    private int height(String module) {
        return 1 + uses.get(module).stream().mapToInt(this::height).max().orElse(0);
    }

    private boolean indirectly(String module, String used) {
        return uses.get(module).stream()
                .filter(between -> !between.equals(used))
                .anyMatch(between -> uses.get(between).contains(used) || indirectly(between, used));
    }
}
