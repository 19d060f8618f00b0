package org.cairncrm.loyalty;

/** A version of a loyalty programme, recorded with the points and rewards that it gave. */
record ProgrammeVersion(String name, int number) {}
