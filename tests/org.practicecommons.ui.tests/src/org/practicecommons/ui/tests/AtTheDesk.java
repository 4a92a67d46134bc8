package org.practicecommons.ui.tests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Somebody sits down to contribute, and leaves the desk tidy. */
abstract class AtTheDesk {

    Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk();
        desk.turnTo("contribute");
    }

    @AfterEach
    void tidyUp() {
        desk.leave();
    }
}
