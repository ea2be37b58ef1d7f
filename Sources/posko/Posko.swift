import ArgumentParser

@main
struct Posko: ParsableCommand {
}
