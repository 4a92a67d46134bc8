package org.practicecommons.cli.commands;

import picocli.CommandLine.Option;

/** {@code --why}, for commands that change something. */
final class WhyOption {

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "why", defaultValue = "")
    private String why;

    String text() {
        return why;
    }
}
