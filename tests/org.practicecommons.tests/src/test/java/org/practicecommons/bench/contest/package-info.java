/** Tests of how a bench talks to the systems that it compares. */
package org.practicecommons.bench.contest;
