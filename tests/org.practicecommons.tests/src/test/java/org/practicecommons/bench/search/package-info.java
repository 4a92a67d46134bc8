/** Tests of what measures search. */
package org.practicecommons.bench.search;
