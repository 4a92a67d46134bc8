package org.practicecommons.cli;

import java.nio.file.Path;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;

/** How commands come by an open home. They never close one. */
public interface Homes {

    /**
     * The open home of that directory.
     *
     * @throws org.practicecommons.base.Refusal when it cannot be opened here
     */
    Home open(Path directory);

    /** Makes a new home there, and opens it. */
    Home create(Path directory, HomeSpec spec);

    /** Says that another home has taken the place of the open one: the socket went with the old folder. */
    void replaced();
}
