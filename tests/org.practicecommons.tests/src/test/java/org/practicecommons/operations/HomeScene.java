package org.practicecommons.operations;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new home for each test, and a folder for what goes in and comes out. */
abstract class HomeScene {

    @TempDir
    Path folder;
    TestHome home;

    @BeforeEach
    void openHome() {
        home = TestHome.create(folder.resolve("home"));
    }

    @AfterEach
    void closeHome() {
        home.close();
    }
}
