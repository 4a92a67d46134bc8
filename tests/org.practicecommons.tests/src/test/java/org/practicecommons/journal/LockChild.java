package org.practicecommons.journal;

import java.nio.file.Path;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Refusal;

/** Tries to open a home in a process of its own and says what came of it. Argument: the folder. */
public final class LockChild {

    private LockChild() {
    }

    public static void main(String[] args) {
        try (HomeDirectory home = HomeDirectory.open(Path.of(args[0]), "child", Environment.system())) {
            System.out.println("opened " + home.directory());
        } catch (Refusal refusal) {
            System.out.println(refusal.reason() + " " + refusal.getMessage());
        }
    }
}
