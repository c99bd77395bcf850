/** What a transaction still has to do before it ends. */
export class Endings {
  readonly #pieces: (() => Promise<void>)[] = [];

  readonly add = (piece: () => Promise<void>): void => {
    this.#pieces.push(piece);
  };

  /** In the order in which they were asked for; one may ask for more. */
  async run(): Promise<void> {
    for (const piece of this.#pieces) await piece();
  }
}
