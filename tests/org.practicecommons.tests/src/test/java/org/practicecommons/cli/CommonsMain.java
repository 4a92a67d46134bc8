package org.practicecommons.cli;

import java.util.List;
import org.practicecommons.base.Environment;

/** The command line as a plain program, for tests that need a process of its own without starting Equinox. */
public final class CommonsMain {

    private CommonsMain() {
    }

    public static void main(String[] args) throws InterruptedException {
        System.exit(CommonsApplication.run(List.of(args), System.getenv(), Environment.system()));
    }
}
