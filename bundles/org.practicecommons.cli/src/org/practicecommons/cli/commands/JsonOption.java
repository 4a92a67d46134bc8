package org.practicecommons.cli.commands;

import picocli.CommandLine.Option;

/** {@code --json}, for commands that answer with data. */
final class JsonOption {

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    boolean asked() {
        return json;
    }
}
