package org.practicecommons.graph;

import org.apache.jena.sys.JenaSystem;

/**
 * Starts Jena, which otherwise starts by itself when one of its classes is first used. Two threads that do so at once,
 * by different classes, wait for each other for ever: each has a class that the start of the other needs.
 */
public final class JenaStart {

    private JenaStart() {
    }

    /**
     * To be called before several threads may use Jena. Returns when it has started, to whoever comes second as well,
     * for whom Jena itself does not wait.
     */
    public static synchronized void ensure() {
        JenaSystem.init();
    }
}
