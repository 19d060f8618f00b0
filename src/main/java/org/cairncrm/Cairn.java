package org.cairncrm;

import org.cairncrm.shared.OutOfMemory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: every module, on one database. */
@Modulithic(sharedModules = "shared")
@SpringBootApplication
public class Cairn {
  public static void main(String[] args) {
    OutOfMemory.exitOnUncaught();
    try {
      SpringApplication.run(Cairn.class, args);
    } catch (SpringApplication.AbandonedRunException commandDone) {
      // a backup or a restore was asked for instead of a start
    }
  }
}
