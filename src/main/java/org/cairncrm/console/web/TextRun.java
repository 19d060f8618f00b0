package org.cairncrm.console.web;

/** A part of a sentence with uniform emphasis. */
record TextRun(String text, boolean strong) {}
