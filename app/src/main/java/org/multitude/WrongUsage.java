package org.multitude;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was typed wrongly, in a sentence, and how the command is used. */
final class WrongUsage implements IParameterExceptionHandler {
    private static final int CODE = 2;

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(wrong));
        err.println();
        command.usage(err);
        return CODE;
    }

    private static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                "Give " + missing.getMissing().stream().map(WrongUsage::named).collect(Collectors.joining("; ")) + ".";
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            default ->
                wrong.getArgSpec() == null || wrong.getValue() == null
                        ? whole(String.valueOf(wrong.getMessage()))
                        : "“" + wrong.getValue() + "” does not fit: give " + named(wrong.getArgSpec()) + ".";
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched) {
        List<String> typed = unmatched.getUnmatched();
        String word = typed.isEmpty() ? "" : typed.getFirst();
        String what = word.startsWith("-") ? "option" : commands(unmatched) ? "command" : "argument";
        String nearest = unmatched.getSuggestions().stream()
                .findFirst()
                .map(near -> " Did you mean “" + near + "”?")
                .orElse("");
        return "There is no " + what + " “" + word + "” here." + nearest;
    }

    private static boolean commands(ParameterException wrong) {
        return !wrong.getCommandLine().getSubcommands().isEmpty();
    }

    private static String named(ArgSpec argument) {
        String name = argument.isPositional()
                ? argument.paramLabel()
                : ((CommandLine.Model.OptionSpec) argument).longestName();
        return argument.description().length == 0 ? name : name + ", " + argument.description()[0];
    }

    private static String whole(String sentence) {
        return sentence.equals("Missing required subcommand") ? "Give one of these commands." : sentence;
    }
}
