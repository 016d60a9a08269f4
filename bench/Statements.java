import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the statements of one request from the trace of the PostgreSQL driver, from a place in it on, as far as a thread
 * of the web server sent them. Writes each as a line with its parameters, separated by tabs, for Bare.java.
 */
void main(String[] arguments) throws Exception {
    String log = Files.readString(Path.of(arguments[0])).substring(Integer.parseInt(arguments[1]));
    Pattern sent = Pattern.compile(
            "\\[([^\\]]*)\\]\\s+FE=> (?:Parse\\(stmt=[^,]*,query=\"(.*?)\",oids=\\{[^}]*\\}\\)|Bind\\((.*?)\\)\\n)",
            Pattern.DOTALL);
    Pattern parameter = Pattern.compile("\\$\\d+=<(?:\\(?'(.*?)'\\)?(?:::[^>]*)?|(NULL)|(.*?))>", Pattern.DOTALL);
    List<String> lines = new ArrayList<>();
    Matcher matcher = sent.matcher(log);
    String query = "";
    while (matcher.find()) {
        if (matcher.group(2) != null) {
            query = matcher.group(2);
            continue;
        }
        if (query.isEmpty() || query.equals("BEGIN") || query.equals("COMMIT")) {
            query = "";
            continue;
        }
        StringBuilder line = new StringBuilder(oneLine(query.replaceAll("\\$\\d+", "?")));
        Matcher bound = parameter.matcher(matcher.group(3));
        while (bound.find()) {
            String value = bound.group(1) != null ? bound.group(1) : bound.group(3);
            line.append('\t').append(value == null ? "\\N" : oneLine(value.replace("''", "'")));
        }
        if (matcher.group(1).startsWith("jetty-")) {
            lines.add(line.toString());
        }
        query = "";
    }
    lines.forEach(IO::println);
}

String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
}
