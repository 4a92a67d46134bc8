package org.practicecommons.cli.commands;

import picocli.CommandLine.Option;

/** The option by which every command, and every command within one, tells how it is used. */
final class HelpOption {

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean asked;
}
