package io.huihuan;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: serves by default, or does one command and ends. */
@SpringBootApplication
public class Huihuan {

    private static final String SERVE = "serve";

    public static void main(String[] args) {
        boolean help =
                Arrays.asList(args).contains("--help") || Arrays.asList(args).contains("-h");
        if (args.length > 0 && args[0].equals(SERVE) && !help) {
            SpringApplication.run(Huihuan.class, Arrays.copyOfRange(args, 1, args.length));
        } else if (Commands.areCommand(args)) {
            System.exit(Commands.run(args));
        } else {
            SpringApplication.run(Huihuan.class, args);
        }
    }
}
