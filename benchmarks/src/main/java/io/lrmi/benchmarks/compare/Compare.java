package io.lrmi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints the table of two clients: {@code client=FILE.json} and {@code original=FILE.json}, each as often as there are runs. */
public final class Compare {
    private Compare() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> client = new ArrayList<>();
        List<Path> original = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("client=")) {
                client.add(Path.of(argument.substring("client=".length())));
            } else if (argument.startsWith("original=")) {
                original.add(Path.of(argument.substring("original=".length())));
            } else {
                throw new IllegalArgumentException("Not client=FILE or original=FILE: " + argument);
            }
        }
        System.out.println(new Comparison(Runs.read(client), Runs.read(original)).table());
    }
}
